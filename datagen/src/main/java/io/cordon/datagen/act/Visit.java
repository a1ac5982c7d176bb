package io.cordon.datagen.act;

/**
 * One stay of an account at one place with one device and one program: what its acts have in
 * common.
 *
 * @param key session ids are drawn from it
 * @param address IPv4 or IPv6, in canonical text
 */
public record Visit(long key, String address, Device device, Program program) {

  /** The same stay with another program on the same device. */
  public Visit through(Program other) {
    return new Visit(key, address, device, other);
  }
}
