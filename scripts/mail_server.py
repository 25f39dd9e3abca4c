# SPDX-License-Identifier: Apache-2.0
"""A mail server on loopback, for those to whom Bilan writes."""

import email
import email.policy
import re
import socketserver
import threading
import time


class Mailbox(socketserver.ThreadingTCPServer):
    """A mail server on loopback that keeps what it is handed."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), MailSession)
        self.messages: list[email.message.EmailMessage] = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def port(self) -> int:
        return self.server_address[1]

    def link(self, recipient: str, path: str) -> str:
        """The address in the newest message to someone that holds a path; empty: none came within ten seconds."""
        for _ in range(100):
            for message in reversed(self.messages):
                found = re.search(rf"https?://\S*{re.escape(path)}\S*", message.get_content())
                if recipient in message["To"] and found:
                    return found.group()
            time.sleep(0.1)
        return ""


class MailSession(socketserver.StreamRequestHandler):
    def handle(self):
        def answer(line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        answer("220 loopback")
        while line := self.rfile.readline():
            command = line.decode(errors="replace").strip().upper()
            if command == "DATA":
                answer("354 go on")
                text = b""
                while (line := self.rfile.readline()) not in (b".\r\n", b""):
                    text += line.removeprefix(b".") if line.startswith(b"..") else line
                self.server.messages.append(email.message_from_bytes(text, policy=email.policy.default))
            elif command == "QUIT":
                return answer("221 bye")
            answer("250 ok")
