"""Starts ministack, an emulator of AWS, so that templates of Groundplan deploy unmodified.

Reads its address and state from the environment as ministack does. What ministack lacks is added here: types of
CloudFormation that only have to exist get a placeholder, and request validators are connected to ministack's own
validation. Prints `placeholder TYPE` for each placeholder type when it is first used.
"""

import sys
import uuid

from ministack.services.cloudformation import changesets, engine, handlers as operations, provisioners, stacks

ACCOUNT = "123456789012"
REGION = "us-west-2"

handlers = provisioners._RESOURCE_HANDLERS


def arn(service, resource):
    return f"arn:aws:{service}:{REGION}:{ACCOUNT}:{resource}"


# The attributes that a template may ask each type for, made from its physical id.
PLACEHOLDERS = {
    "AWS::ApiGateway::ClientCertificate": lambda name: {"ClientCertificateId": name},
    "AWS::CodeDeploy::Application": lambda name: {},
    "AWS::CodeDeploy::DeploymentGroup": lambda name: {},
    "AWS::Config::ConfigRule": lambda name: {"Arn": arn("config", f"config-rule/{name}"), "ConfigRuleId": name},
    "AWS::Config::ConfigurationRecorder": lambda name: {},
    "AWS::Config::DeliveryChannel": lambda name: {},
    "AWS::WAFv2::IPSet": lambda name: {"Arn": arn("wafv2", f"regional/ipset/{name}/{uuid.uuid5(uuid.NAMESPACE_DNS, name)}")},
    "AWS::WAFv2::LoggingConfiguration": lambda name: {"ManagedByFirewallManager": "false"},
    "AWS::WAFv2::WebACLAssociation": lambda name: {},
    "AWS::XRay::Group": lambda name: {"GroupARN": arn("xray", f"group/{name}")},
    "AWS::XRay::SamplingRule": lambda name: {"RuleARN": arn("xray", f"sampling-rule/{name}")},
}

# The properties that name a resource, where it has a name.
NAMES = ("Name", "GroupName", "ApplicationName", "DeploymentGroupName", "ConfigRuleName")

told = set()


def placeholder(resource_type, attributes):
    """A type that is accepted and does nothing."""

    def create(logical_id, properties, stack):
        if resource_type not in told:
            told.add(resource_type)
            print(f"placeholder {resource_type}", flush=True)
        named = next((properties[key] for key in NAMES if properties.get(key)), None)
        name = named or f"{stack}-{logical_id}-{uuid.uuid4().hex[:8]}"
        return name, attributes(name)

    def update(physical_id, old, new, stack, *rest, **more):
        return physical_id, attributes(physical_id)

    return {"create": create, "update": update, "delete": lambda physical_id, properties: None}


def validators_validate():
    """Connects AWS::ApiGateway::RequestValidator, which ministack 1.5.33 accepts but never asks, to its validation."""
    api = provisioners._apigw_v1

    def create_validator(logical_id, properties, stack):
        validator = {
            "id": uuid.uuid4().hex[:6],
            "name": properties.get("Name", logical_id),
            "validateRequestBody": truth(properties.get("ValidateRequestBody")),
            "validateRequestParameters": truth(properties.get("ValidateRequestParameters")),
        }
        api._request_validators.setdefault(properties["RestApiId"], {})[validator["id"]] = validator
        return validator["id"], {"RequestValidatorId": validator["id"]}

    methods = handlers["AWS::ApiGateway::Method"]
    create = methods["create"]

    def create_method(logical_id, properties, stack):
        result = create(logical_id, properties, stack)
        if properties.get("RequestValidatorId"):
            resource = api._resources[properties["RestApiId"]][properties["ResourceId"]]
            method = resource["resourceMethods"][properties["HttpMethod"]]
            method["requestValidatorId"] = properties["RequestValidatorId"]
        return result

    handlers["AWS::ApiGateway::RequestValidator"]["create"] = create_validator
    methods["create"] = create_method


def truth(value):
    return str(value).lower() == "true"


def conditions_look_things_up():
    """ministack 1.5.33 leaves Fn::FindInMap and Fn::Join inside of a condition as they are, which makes it a wrong one."""
    evaluate = engine._evaluate_conditions

    def evaluate_conditions(template, parameters):
        def value(node):
            if isinstance(node, list):
                return [value(each) for each in node]
            if not isinstance(node, dict):
                return node
            if "Fn::FindInMap" in node:
                mapping, top, key = (plain(value(each)) for each in node["Fn::FindInMap"])
                return template["Mappings"][mapping][top][key]
            if "Fn::Join" in node:
                separator, parts = node["Fn::Join"]
                parts = plain(value(parts))
                return separator.join(parts.split(",") if isinstance(parts, str) else map(plain, parts))
            return {key: value(each) for key, each in node.items()}

        def plain(node):
            is_parameter = isinstance(node, dict) and node.get("Ref") in parameters
            return parameters[node["Ref"]]["Value"] if is_parameter else node

        return evaluate({**template, "Conditions": value(template.get("Conditions", {}))}, parameters)

    for module in (changesets, engine, operations, stacks):
        module._evaluate_conditions = evaluate_conditions


def alarms_of_expressions():
    """ministack knows alarms of one metric only: one of an expression is kept as one of its first metric."""
    record = provisioners._cw_metric_alarm_record

    def record_alarm(name, properties):
        queries = properties.get("Metrics")
        if queries:
            properties = {key: value for key, value in properties.items() if key not in ("Metrics", "ThresholdMetricId")}
            stat = next((query["MetricStat"] for query in queries if query.get("MetricStat")), None)
            if stat:
                metric = stat["Metric"]
                properties |= {"Namespace": metric["Namespace"], "MetricName": metric["MetricName"]}
                properties |= {"Statistic": "Sum", "Period": stat["Period"]}
            properties.setdefault("Threshold", 0)
            if "alarm of an expression" not in told:
                told.add("alarm of an expression")
                print("placeholder AWS::CloudWatch::Alarm of an expression", flush=True)
        return record(name, properties)

    provisioners._cw_metric_alarm_record = record_alarm


def main():
    for resource_type, attributes in PLACEHOLDERS.items():
        handlers.setdefault(resource_type, placeholder(resource_type, attributes))
    validators_validate()
    conditions_look_things_up()
    alarms_of_expressions()
    from ministack.app import main as serve

    serve()


if __name__ == "__main__":
    sys.exit(main())
