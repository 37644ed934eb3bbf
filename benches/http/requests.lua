-- Sends the bodies of a file, one a line and over and over, and prints what came of it as JSON.
--
--     wrk --script requests.lua URL -- BODIES

local requests, sent = {}, 0

function init(arguments)
  local headers = { ["accept"] = "application/json", ["content-type"] = "application/json", ["Host"] = wrk.headers["Host"] }
  -- Made once, so that the client has little to do besides sending.
  for body in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format("POST", nil, headers, body)
  end
end

function request()
  sent = sent + 1
  return requests[(sent - 1) % #requests + 1]
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    '{"requests": %d, "microseconds": %d, "mean": %.1f, "p50": %d, "p99": %d, "refused": %d, "failed": %d}',
    summary.requests, summary.duration, latency.mean, latency:percentile(50), latency:percentile(99),
    errors.status, errors.connect + errors.read + errors.write + errors.timeout
  ))
end
