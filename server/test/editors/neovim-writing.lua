-- Plays a clerk in a headless Neovim who writes with the server: a missing table comes by a code action, formatting
-- lines the tables up, the outline lists parts and tables.
-- Called as neovim.lua is. Prints one line of JSON a step; leaves with 1 and a word on standard error where one fails.
local uv = vim.loop
local PATIENCE = 20000

local function fail(what)
  io.stderr:write('FAILED: ' .. what .. '\n')
  vim.cmd('cquit 1')
end

local function tell(step)
  io.stdout:write(vim.json.encode(step) .. '\n')
end

local client = vim.lsp.start_client({
  name = 'gouji',
  cmd = { uv.os_getenv('NODE'), uv.os_getenv('SERVER'), '--stdio' },
  root_dir = vim.fn.getcwd(),
})
if not client then fail('the client does not start') end

vim.cmd('edit ' .. vim.fn.fnameescape(uv.os_getenv('DRAFT')))
local buffer = vim.api.nvim_get_current_buf()
vim.lsp.buf_attach_client(buffer, client)
local function ready()
  local known = vim.lsp.get_client_by_id(client)
  return known ~= nil and known.initialized
end
if not vim.wait(PATIENCE, ready, 20) then fail('the server does not answer') end

local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params(buffer)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, PATIENCE)
  local answer = answers and answers[client]
  if not answer or answer.err then fail(method .. ': ' .. vim.inspect(answer)) end
  return answer.result
end

local function line_of(part)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    if line:find(part, 1, true) then return number - 1 end
  end
  fail('no line with ' .. part)
end

local function rows()
  local count = 0
  for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    if line:sub(1, 1) == '|' then count = count + 1 end
  end
  return count
end

local encoding = vim.lsp.get_client_by_id(client).offset_encoding or 'utf-16'
local before = rows()
local at = { line = line_of('## 三、'), character = 3 }
local actions = ask('textDocument/codeAction', { range = { start = at, ['end'] = at }, context = { diagnostics = {} } })
for _, action in ipairs(actions) do
  if action.title:find('插入表二', 1, true) then
    vim.lsp.util.apply_workspace_edit(action.edit, encoding)
    tell({ step = 'inserted', title = action.title, rows = rows() - before })
  end
end

local edits = ask('textDocument/formatting', { options = { tabSize = 2, insertSpaces = true } })
vim.lsp.util.apply_text_edits(edits or {}, buffer, encoding)
local widths = {}
for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, line_of('第二十条第（一）项'), line_of('## 三、') - 1, false)) do
  widths[vim.fn.strdisplaywidth(line)] = true
end
tell({ step = 'formatted', edits = #edits, widths = vim.tbl_count(widths) })

local names = {}
local function list(symbols)
  for _, symbol in ipairs(symbols or {}) do
    table.insert(names, symbol.name)
    list(symbol.children)
  end
end
list(ask('textDocument/documentSymbol', {}))
tell({ step = 'listed', names = names })

vim.lsp.stop_client(client)
if not vim.wait(10000, function() return vim.lsp.client_is_stopped(client) end, 20) then fail('the server does not stop') end
vim.cmd('qall!')
