"""The program of a worker process: `python -m timeline.engines.worker`, started by `workers`."""

import os
import resource

from timeline.engines.frames import receive, send


def main() -> None:
    """Take a memory limit and the work, then batches; answer each item as soon as it is done.

    It ends when the main process closes the pipe, or dies, which closes it too.
    """
    questions = 0
    answers = os.dup(1)
    # What a library prints must not be taken for an answer.
    os.dup2(2, 1)
    try:
        memory_bytes, run = receive(questions)
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
        send(answers, "ready")
        while True:
            for item in receive(questions):
                send(answers, run([item])[0])
    except (EOFError, BrokenPipeError):
        return


if __name__ == "__main__":
    main()
