"""What ministack 1.5.33 does otherwise than AWS, as far as templates and scripts of Groundplan notice it."""

import uuid

from ministack.services import cloudformation
from ministack.services.cloudformation import changesets, engine, handlers as operations, provisioners, stacks

from resource_types import tell

api = provisioners._apigw_v1
handlers = provisioners._RESOURCE_HANDLERS


def validators_validate():
    """Connects AWS::ApiGateway::RequestValidator, which ministack accepts but never asks, to its validation."""
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


def models_follow_content_types():
    """ministack takes the model of application/json for every body; API Gateway that of its type, else $default, else none."""
    check = api._check_request_validation

    def check_with_model(method, api_id, request, headers, *rest):
        models = method.get("requestModels") or {}
        content_type = (api._header_ci(headers, "content-type") or "application/json").split(";", 1)[0].strip()
        model = models.get(content_type) or models.get("$default")
        chosen = {"application/json": model} if model else {}
        return check({**method, "requestModels": chosen}, api_id, request, headers, *rest)

    api._check_request_validation = check_with_model


def conditions_look_things_up():
    """ministack leaves Fn::FindInMap and Fn::Join inside of a condition as they are, which makes it a wrong one."""
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
            tell("AWS::CloudWatch::Alarm of an expression")
        return record(name, properties)

    provisioners._cw_metric_alarm_record = record_alarm


class FunctionFailed(Exception):
    pass


def failures_stay_inside():
    """ministack tells the caller what a function threw; API Gateway answers 502 with its response for the 5xx family."""
    shape, invoke = api._lambda_proxy_response, api._invoke_lambda_proxy_v1
    api._DEFAULT_GATEWAY_RESPONSE_STATUS_CODES["FUNCTION_FAILED"] = "502"

    def response_or_failure(result):
        response, error = shape(result)
        if error:
            raise FunctionFailed
        return response, None

    async def invoke_and_hide(*arguments, **named):
        try:
            return await invoke(*arguments, **named)
        except FunctionFailed:
            return api._gw_error("FUNCTION_FAILED", "Internal server error")

    api._lambda_proxy_response = response_or_failure
    api._invoke_lambda_proxy_v1 = invoke_and_hide


def resources_have_stacks():
    """ministack does not look for a stack by a resource of it, which DescribeStackResources can."""
    describe = operations._describe_stack_resources

    def describe_stack_resources(parameters):
        resource = operations._p(parameters, "PhysicalResourceId")
        if not resource:
            return describe(parameters)
        for stack in cloudformation._stacks.values():
            ids = [each.get("PhysicalResourceId") for each in stack.get("_resources", {}).values()]
            if resource in ids and stack["StackStatus"] != "DELETE_COMPLETE":
                return describe({**parameters, "StackName": [stack["StackName"]]})
        return operations._error("ValidationError", f"Stack for {resource} does not exist")

    operations._ACTION_HANDLERS["DescribeStackResources"] = describe_stack_resources


def mend():
    validators_validate()
    models_follow_content_types()
    conditions_look_things_up()
    alarms_of_expressions()
    failures_stay_inside()
    resources_have_stacks()
