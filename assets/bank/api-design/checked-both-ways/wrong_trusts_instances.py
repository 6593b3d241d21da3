# fails: test_other_fields_stay_inside, test_spoilt_instance_is_noticed, test_all_faults_with_their_paths
# why: model_validate looks like a check of everything, but an instance passes as it is
from functools import wraps

from pydantic import ValidationError


def checked(request_model, response_model, log):
    def decorate(handler):
        @wraps(handler)
        def run(body):
            try:
                request = request_model.model_validate_json(body)
            except ValidationError as error:
                first = error.errors()[0]
                if first["type"] == "json_invalid":
                    return 400, {"code": "malformed"}
                field = ".".join(str(part) for part in first["loc"])
                fault = {"field": field, "message": first["msg"]}
                return 422, {"code": "invalid", "errors": [fault]}
            result = handler(request)
            try:
                response = response_model.model_validate(result, from_attributes=True)
            except ValidationError as error:
                log(f"{handler.__name__}: {error.error_count()} faults")
                return 500, {"code": "internal_error"}
            return 200, response.model_dump(mode="json", warnings=False)

        return run

    return decorate
