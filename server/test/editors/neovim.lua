-- Plays a clerk in a headless Neovim: opens the draft, watches the findings come, change and go as she edits.
-- Called as: nvim --headless --clean -c 'luafile neovim.lua', with NODE, SERVER and DRAFT in the environment.
-- Prints one line of JSON a stage; leaves with 1 and a word on standard error when something does not come.
local uv = vim.loop

local function fail(what)
  io.stderr:write('FAILED: ' .. what .. '\n')
  vim.cmd('cquit 1')
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

local function finding(code)
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    local lsp = diagnostic.user_data and diagnostic.user_data.lsp or {}
    if (diagnostic.code or lsp.code) == code then return diagnostic end
  end
end

local function tell(stage)
  local wrong = finding('A02')
  local line = wrong and vim.api.nvim_buf_get_lines(buffer, wrong.lnum, wrong.lnum + 1, false)[1]
  io.stdout:write(vim.json.encode({
    stage = stage,
    count = #vim.diagnostic.get(buffer),
    message = wrong and wrong.message or vim.NIL,
    covered = wrong and line:sub(wrong.col + 1, wrong.end_col) or vim.NIL,
  }) .. '\n')
end

local function wait_for(stage, condition)
  if not vim.wait(20000, condition, 20) then fail(stage) end
  tell(stage)
end

--- Replaces text in the line of the total, as an editing command does: the client sends what changed.
local function edit(from, to)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local first, last = line:find(from, 1, true)
    if line:find('（七）总计', 1, true) and first then
      vim.api.nvim_buf_set_text(buffer, number - 1, first - 1, number - 1, last, { to })
      return
    end
  end
  fail('no ' .. from .. ' to edit')
end

wait_for('opened', function() return finding('A02') ~= nil end)

edit('| 40 ', '| 41 ')
wait_for('changed', function()
  local wrong = finding('A02')
  return wrong ~= nil and wrong.message:find('41', 1, true) ~= nil
end)

edit('| 11 ', '| 9  ')
edit('| 41 ', '| 38 ')
wait_for('mended', function() return #vim.diagnostic.get(buffer) == 0 end)

vim.cmd('silent undo | silent undo')
wait_for('undone', function() return finding('A02') ~= nil end)

vim.lsp.stop_client(client)
if not vim.wait(10000, function() return vim.lsp.client_is_stopped(client) end, 20) then fail('the server does not stop') end
vim.cmd('qall!')
