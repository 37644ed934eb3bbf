"""Reads OpenMetrics text with the parser of Prometheus's own Python client, which is strict, and says what is in it."""

import json
import sys

from prometheus_client.openmetrics.parser import text_string_to_metric_families

families = list(text_string_to_metric_families(sys.stdin.read()))
samples = {
    sample.name + json.dumps(sample.labels, sort_keys=True): sample.value
    for family in families
    for sample in family.samples
}
json.dump({"families": {family.name: family.type for family in families}, "samples": samples}, sys.stdout)
