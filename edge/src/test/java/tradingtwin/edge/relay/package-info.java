/// The relay from inside: ledgers and notebooks stand in for core and client.
@org.jspecify.annotations.NullMarked
package tradingtwin.edge.relay;
