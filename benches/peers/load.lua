-- Posts the lines of the file named by BODIES, one after the other and over again.
local bodies, turn = {}, 0

function init()
  for body in io.lines(os.getenv("BODIES")) do
    bodies[#bodies + 1] = wrk.format("POST", nil, {["content-type"] = "application/json"}, body)
  end
end

function request()
  turn = turn % #bodies + 1
  return bodies[turn]
end
