import type { Organ, OrganKind, OrganLevel, ReportTitle, Signature } from '../model/report.js';
import { squash } from '../text/fold.js';
import type { Plain } from './plain.js';

/** What kind of organ a name is, by how it ends. */
export function organKind(name: string): OrganKind {
  const plain = name.replace(/\(.*?\)/g, '');
  if (/(?:镇|乡|苏木)(?:人民政府)?(?:党政)?(?:综合)?(?:办公室|办)?$/.test(plain)) return 'town';
  if (/街道(?:办事处|办)?(?:党政)?(?:综合)?(?:办公室)?$/.test(plain)) return 'street';
  if (/(?:人民政府|政府)(?:办公厅|办公室|办)$/.test(plain)) return 'office';
  if (/人民政府$/.test(plain)) return 'government';
  if (
    /(?:局|委员会|委|厅|办公室|办|中心|院|总队|支队|大队|调查队|海关|管委会|所|站|处|部|馆|公司|学校|大学|社|协会|联合会)$/.test(
      plain,
    )
  )
    return 'department';
  if (/(?:省|市|区|县|州|盟|旗)$/.test(plain)) return 'government';
  return 'other';
}

function organLevel(name: string, kind: OrganKind): OrganLevel | null {
  if (kind === 'town' || kind === 'street') return 'town';
  const place = name.replace(/(?:人民政府|政府)?(?:办公厅|办公室|办)?$/, '');
  if (/省|自治区|北京市|上海市|天津市|重庆市/.test(place) && !/[市州盟县旗].*[县区旗市]|省.+[市州县区]/.test(place))
    return 'province';
  if (/(?:县|旗)/.test(place) || /市.+区|[^市]区$/.test(place) || /^[^市]+区/.test(place)) return 'county';
  return /[市州盟]/.test(place) ? 'city' : null;
}

/** What is known of the organ from outside. */
export interface GivenOrgan {
  readonly kind?: OrganKind;
  readonly level?: OrganLevel;
}

/** The organ that reports: by title, else by signature, else by what the text says of itself; what is given wins. */
export function findOrgan(
  plain: Plain,
  title: ReportTitle | null,
  signature: Signature | null,
  given: GivenOrgan,
): Organ | null {
  const found = namedOrgan(plain, title, signature) ?? organInText(plain);
  if (!found || (given.kind === undefined && given.level === undefined)) return found;
  const kind = given.kind ?? found.kind;
  const level = given.level ?? organLevel(found.name, kind);
  return { ...found, kind, level, ...(given.kind === undefined ? {} : { kindFrom: 'given', certain: true }) };
}

function namedOrgan(plain: Plain, title: ReportTitle | null, signature: Signature | null): Organ | null {
  const signed = signature?.organ ?? null;
  const name = title?.organ ?? signed?.text ?? null;
  if (name === null) return null;
  const span = title?.organ ? title.span : (signed?.span ?? null);
  const kind = organKind(name);
  const bySelf = kind === 'other' ? kindInText(plain) : null;
  if (bySelf) return { name, span, kind: bySelf, level: organLevel(name, bySelf), kindFrom: 'text', certain: false };
  const signedKind = signed ? organKind(signed.text) : null;
  const isOfficeOfTown = (kind === 'town' || kind === 'street') && /办公室$|办$/.test(name);
  const agrees = signedKind === null || title?.organ == null || signedKind === kind;
  const certain = kind !== 'other' && agrees && !isOfficeOfTown;
  return { name, span, kind, level: organLevel(name, kind), kindFrom: 'name', certain };
}

const OPENING = 1500;
const SELF = [
  /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{4,40}?)20\d{2}年度?政府信息公开(?:工作)?(?:年度报告|年报|工作报告)/,
  /20\d{2}年度?([\u4e00-\u9fff]{4,30}?)(?:政府)?信息公开(?:工作)?(?:年度报告|年报|工作报告)/,
  /由([\u4e00-\u9fff]{4,30}?)(?:负责)?(?:编制|编写)/,
  /结合(?:20\d{2}年度?)?([\u4e00-\u9fff]{4,30}?)(?:20\d{2}年度?)?政府信息公开/,
];
/** Words that lead up to the name in the same clause. */
const BEFORE_NAME = /^.*(?:公布|现将|编制|形成|发布|报告是)(?:了|的)?/;
/** The office or the group inside the organ that compiles the report. */
const INSIDE_ORGAN = /(?:政务公开|(?:政府)?信息公开|党政办公室).*$/;

/** The name that the first sentences give to the organ: 「由…编制」, 「现公布…2022年政府信息公开工作年度报告」. */
function organInText(plain: Plain): Organ | null {
  const text = squash(plain.text.slice(0, OPENING));
  for (const self of SELF) {
    const words = self.exec(text)?.[1] ?? '';
    const name = words.replace(BEFORE_NAME, '').replace(INSIDE_ORGAN, '');
    if (/关于|做好|印发|要求/.test(words) || name.length < 3 || /^(?:本|我|各|年度)/.test(name)) continue;
    const kind = organKind(name);
    const level = organLevel(name, kind);
    if (kind !== 'other') return { name, span: null, kind, level, kindFrom: 'text', certain: false };
  }
  return null;
}

const SELF_NAMES: readonly (readonly [RegExp, OrganKind])[] = [
  [/我(?:局|委(?![托员派])|厅)/g, 'department'],
  [/我(?:镇|乡(?!村))/g, 'town'],
  [/我街道/g, 'street'],
];
/** Fewer may be copied, or quoted. */
const LEAST_SELF_NAMES = 3;

/** The kind that the report takes itself for, where its name tells none: 「我局」 all through and never 「我镇」. */
function kindInText(plain: Plain): OrganKind | null {
  const text = squash(plain.text);
  const said = SELF_NAMES.map(([word, kind]) => ({ kind, times: text.match(word)?.length ?? 0 }));
  const [only, ...others] = said.filter(({ times }) => times > 0);
  return only && others.length === 0 && only.times >= LEAST_SELF_NAMES ? only.kind : null;
}
