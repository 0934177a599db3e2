# SPDX-License-Identifier: EUPL-1.2
"""A headless Chromium, asked through two pipes: opens a page at a width, reads what it says of itself, prints it."""
import base64
import json
import os
import subprocess
import time


class Chromium:
    def __init__(self, program, folder):
        asked, self.ask = os.pipe()
        self.told, telling = os.pipe()

        # The program reads from 3 and writes to 4. Both go through numbers that are none of these.
        def place():
            a, b = os.dup(asked), os.dup(telling)
            high_a, high_b = os.dup2(a, 20), os.dup2(b, 21)
            os.dup2(high_a, 3)
            os.dup2(high_b, 4)

        self.program = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
             "--no-first-run", "--disable-extensions", "--remote-debugging-pipe", f"--user-data-dir={folder}", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            close_fds=False, preexec_fn=place)
        os.close(asked)
        os.close(telling)
        self.number = 0
        self.rest = b""
        self.events = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(domain + ".enable")
        self.call("Page.setBypassCSP", enabled=True)  # for what the tests ask; what the page may do is asked before

    def read(self):
        while b"\0" not in self.rest:
            more = os.read(self.told, 1 << 16)
            if not more:
                raise EOFError("Chromium has ended")
            self.rest += more
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if getattr(self, "session", None):
            message["sessionId"] = self.session
        os.write(self.ask, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, path, width):
        """Opens a file at a width; returns what was fetched beside it and what went wrong."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.events = []
        self.call("Page.navigate", url="file://" + path)
        while not any(e.get("method") == "Page.loadEventFired" for e in self.events):
            self.events.append(self.read())
        wrong = []
        for e in self.events:
            p = e.get("params", {})
            if e.get("method") == "Network.requestWillBeSent" and p["request"]["url"] != "file://" + path:
                wrong.append("fetches " + p["request"]["url"])
            if e.get("method") == "Log.entryAdded":
                wrong.append(p["entry"]["text"])
            if e.get("method") == "Runtime.exceptionThrown":
                wrong.append(p["exceptionDetails"]["text"])
        return wrong

    def ask_page(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def pdf(self):
        return base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])

    def close(self):
        try:
            os.write(self.ask, json.dumps({"id": 1 << 30, "method": "Browser.close"}).encode() + b"\0")
        except OSError:
            pass
        for _ in range(50):
            if self.program.poll() is not None:
                return
            time.sleep(0.1)
        self.program.kill()
        self.program.wait()
