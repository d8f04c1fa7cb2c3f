import type { OrganData } from './report-types.js';

/** Organs that do not exist, one or two of each kind that reports. */
export const CITY: OrganData = { name: '示例市人民政府', self: '我市', kind: 'government', makesRules: true };
export const COUNTY: OrganData = { name: '示例县人民政府', self: '我县', kind: 'government', makesRules: false };
export const DISTRICT: OrganData = {
  name: '示例市示例区人民政府',
  self: '我区',
  kind: 'government',
  makesRules: false,
};
export const OFFICE: OrganData = {
  name: '示例市示例区人民政府办公室',
  self: '我办',
  kind: 'office',
  makesRules: false,
};
export const TOWN: OrganData = { name: '示例县示例镇人民政府', self: '我镇', kind: 'town', makesRules: false };
export const STREET: OrganData = {
  name: '示例区示例街道办事处',
  self: '我街道',
  kind: 'street',
  makesRules: false,
};
export const WATER: OrganData = { name: '示例县水利局', self: '我局', kind: 'department', makesRules: false };
export const EDUCATION: OrganData = { name: '示例市示例区教育局', self: '我局', kind: 'department', makesRules: false };

export const ORGANS: readonly OrganData[] = [CITY, TOWN, OFFICE, COUNTY, WATER, STREET, DISTRICT, EDUCATION];
