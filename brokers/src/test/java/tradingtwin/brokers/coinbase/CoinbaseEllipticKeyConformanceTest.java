package tradingtwin.brokers.coinbase;

import tradingtwin.brokers.sandbox.SandboxKey;

class CoinbaseEllipticKeyConformanceTest extends CoinbaseKeyConformance {
  CoinbaseEllipticKeyConformanceTest() {
    super(SandboxKey.Kind.EC);
  }
}
