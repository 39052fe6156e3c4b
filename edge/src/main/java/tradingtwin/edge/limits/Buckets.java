package tradingtwin.edge.limits;

import io.github.bucket4j.ConsumptionProbe;

/// Takes one token from a named bucket.
interface Buckets {
  ConsumptionProbe take(String name, Allowance allowance);
}
