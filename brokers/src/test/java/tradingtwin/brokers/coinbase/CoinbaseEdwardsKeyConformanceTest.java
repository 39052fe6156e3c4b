package tradingtwin.brokers.coinbase;

import tradingtwin.brokers.sandbox.SandboxKey;

class CoinbaseEdwardsKeyConformanceTest extends CoinbaseKeyConformance {
  CoinbaseEdwardsKeyConformanceTest() {
    super(SandboxKey.Kind.ED25519);
  }
}
