# fails: test_not_json, test_no_input_in_errors, test_spoilt_instance_is_noticed, test_other_fields_stay_inside, test_handlers_errors_are_let_through, test_bad_result_is_our_fault
# why: one try around everything is short, and blames the sender for our own faults
from functools import wraps

from pydantic import ValidationError


def checked(request_model, response_model, log):
    def decorate(handler):
        @wraps(handler)
        def run(body):
            try:
                result = handler(request_model.model_validate_json(body))
                response = response_model.model_validate(result, from_attributes=True)
            except ValidationError as error:
                errors = [
                    {
                        "field": ".".join(map(str, fault["loc"])),
                        "message": f"{fault['msg']}: {fault['input']!r}",
                    }
                    for fault in error.errors()
                ]
                return 422, {"code": "invalid", "errors": errors}
            return 200, response.model_dump(mode="json")

        return run

    return decorate
