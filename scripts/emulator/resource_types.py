"""Types of CloudFormation that ministack lacks: placeholders, and what its own services can keep."""

import json
import uuid

from ministack.services import config, waf

ACCOUNT = "123456789012"
REGION = "us-west-2"

def arn(service, resource):
    return f"arn:aws:{service}:{REGION}:{ACCOUNT}:{resource}"


# The attributes that a template may ask each type for, made from its physical id.
PLACEHOLDERS = {
    "AWS::ApiGateway::ClientCertificate": lambda name: {"ClientCertificateId": name},
    "AWS::CodeDeploy::Application": lambda name: {},
    "AWS::CodeDeploy::DeploymentGroup": lambda name: {},
    "AWS::Config::ConfigRule": lambda name: {"Arn": arn("config", f"config-rule/{name}"), "ConfigRuleId": name},
    "AWS::Config::DeliveryChannel": lambda name: {},
    "AWS::WAFv2::LoggingConfiguration": lambda name: {"ManagedByFirewallManager": "false"},
    "AWS::WAFv2::WebACLAssociation": lambda name: {},
    "AWS::XRay::Group": lambda name: {"GroupARN": arn("xray", f"group/{name}")},
    "AWS::XRay::SamplingRule": lambda name: {"RuleARN": arn("xray", f"sampling-rule/{name}")},
}

# The properties that name a resource, where it has a name.
NAMES = ("Name", "GroupName", "ApplicationName", "DeploymentGroupName", "ConfigRuleName")

told = set()


def tell(what):
    if what not in told:
        told.add(what)
        print(f"placeholder {what}", flush=True)


def placeholder(resource_type, attributes):
    """A type that is accepted and does nothing."""

    def create(logical_id, properties, stack):
        tell(resource_type)
        named = next((properties[key] for key in NAMES if properties.get(key)), None)
        name = named or f"{stack}-{logical_id}-{uuid.uuid4().hex[:8]}"
        return name, attributes(name)

    def update(physical_id, old, new, stack, *rest, **more):
        return physical_id, attributes(physical_id)

    return {"create": create, "update": update, "delete": lambda physical_id, properties: None}


def answer(response):
    """What one of ministack's services answers: its body, or an error that fails the resource."""
    status, _, body = response
    if status >= 400:
        raise ValueError(json.loads(body).get("message", body))
    return json.loads(body)


def ip_sets():
    """Kept where the API of AWS WAF finds them. Nothing asks them about a request."""

    def create(logical_id, properties, stack):
        tell("AWS::WAFv2::IPSet and WebACL (stored, never asked)")
        made = answer(waf._create_ip_set(properties))["Summary"]
        return f"{made['Name']}|{made['Id']}|{properties['Scope']}", {"Arn": made["ARN"], "Id": made["Id"]}

    def update(physical_id, old, new, stack, *rest, **more):
        id = physical_id.split("|")[1]
        answer(waf._update_ip_set({**new, "Id": id}))
        return physical_id, {"Arn": answer(waf._get_ip_set({**new, "Id": id}))["IPSet"]["ARN"], "Id": id}

    def delete(physical_id, properties):
        _, id, scope = physical_id.split("|")
        answer(waf._delete_ip_set({"Id": id, "Scope": scope}))

    return {"create": create, "update": update, "delete": delete}


def recorders():
    """Kept where the API of AWS Config finds the recorder of the region. It records nothing."""

    def create(logical_id, properties, stack):
        tell("AWS::Config::ConfigurationRecorder (stored, records nothing)")
        name = properties["Name"]
        answer(config._put_configuration_recorder({"ConfigurationRecorder": {"name": name, "roleARN": properties["RoleARN"]}}))
        return name, {}

    def update(physical_id, old, new, stack, *rest, **more):
        return create(physical_id, new, stack)

    def delete(physical_id, properties):
        config._recorders.pop(physical_id, None)

    return {"create": create, "update": update, "delete": delete}


def types():
    """The handlers of these types, by type, as ministack has them."""
    return {
        **{name: placeholder(name, attributes) for name, attributes in PLACEHOLDERS.items()},
        "AWS::WAFv2::IPSet": ip_sets(),
        "AWS::Config::ConfigurationRecorder": recorders(),
    }
