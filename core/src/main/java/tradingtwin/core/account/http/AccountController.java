package tradingtwin.core.account.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.requests.AccountSettings;
import tradingtwin.contracts.requests.Login;
import tradingtwin.contracts.requests.Register;
import tradingtwin.contracts.requests.SessionRenewal;
import tradingtwin.contracts.views.Account;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.account.SigningIn;
import tradingtwin.core.session.Device;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/auth")
final class AccountController {
  private final SigningIn signingIn;
  private final Accounts accounts;

  AccountController(SigningIn signingIn, Accounts accounts) {
    this.signingIn = signingIn;
    this.accounts = accounts;
  }

  @PostMapping("/register")
  @ResponseStatus(HttpStatus.CREATED)
  SignedIn register(@RequestBody Register wanted, Device device) {
    return signingIn.register(wanted, device);
  }

  @PostMapping("/login")
  SignedIn login(@RequestBody Login given, Device device) {
    return signingIn.login(given, device);
  }

  @PostMapping("/renew")
  SignedIn renew(@RequestBody SessionRenewal old) {
    return signingIn.renew(old.token());
  }

  @GetMapping("/me")
  Account me(Identity identity) {
    return accounts.shown(identity.userId());
  }

  @PatchMapping("/me")
  Account change(Identity identity, @RequestBody AccountSettings settings) {
    return signingIn.change(identity.userId(), settings);
  }
}
