package tradingtwin.core.demo.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.core.demo.OpeningDemo;
import tradingtwin.core.session.Device;

@RestController
final class DemoController {
  private final OpeningDemo demo;

  DemoController(OpeningDemo demo) {
    this.demo = demo;
  }

  @PostMapping("/internal/v1/auth/demo")
  @ResponseStatus(HttpStatus.CREATED)
  SignedIn open(Device device) {
    return demo.open(device);
  }
}
