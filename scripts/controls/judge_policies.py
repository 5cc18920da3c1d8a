"""Reads {name: policy} from the standard input and prints what parliament says of each, with its version and its rules."""

import importlib.metadata
import json
import sys

import parliament


def judge(policy):
    findings = parliament.analyze_policy_string(json.dumps(policy)).findings
    return [{"rule": each.issue, "detail": text(each.detail)} for each in findings]


def text(detail):
    """A list of actions, or a sentence."""
    return ", ".join(sorted(detail)) if isinstance(detail, list) else str(detail)


policies = json.load(sys.stdin)
findings = {name: judge(policy) for name, policy in policies.items()}
json.dump(
    {
        "version": importlib.metadata.version("parliament"),
        "rules": {rule: about["title"].strip() for rule, about in parliament.config.items()},
        "findings": findings,
    },
    sys.stdout,
)
