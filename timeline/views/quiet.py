"""What the server writes to the terminal, without what nobody can act on."""

import logging

# Streamlit takes the failure to read from a browser that has just left for words in a wrong form,
# and closes the connection that is closed; the server writes that down with its whole trace.
_LEFT = 'Cannot call "send" once a close message has been sent.'


def leave_out_browsers_that_left() -> None:
    """Write no trace of a browser that left while the server wrote to it; can be said again."""
    logging.getLogger("uvicorn.error").addFilter(_is_to_be_told)


def _is_to_be_told(record: logging.LogRecord) -> bool:
    fault = record.exc_info[1] if record.exc_info else None
    return not (isinstance(fault, RuntimeError) and str(fault) == _LEFT)
