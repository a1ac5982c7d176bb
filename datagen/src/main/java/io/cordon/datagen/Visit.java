package io.cordon.datagen;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One stay of somebody at one place with one device: makes the heads of the rows they leave. */
final class Visit {
  private static final List<String> PROVIDER_ADDRESSES =
      List.of("20.190.160.", "52.108.80.", "40.126.31.", "2603:10a6:803:50:cafe::");

  private final Dice dice;
  private final Account account;
  private final String address;
  private final Device device;
  private final UUID session;
  private final boolean untidyCase;

  private Visit(Dice dice, Account account, String address, Device device, boolean untidyCase) {
    this.dice = dice;
    this.account = account;
    this.address = address;
    this.device = device;
    // Only the directory's own accounts have a session with it.
    this.session = account.objectId() == null ? null : dice.uuid();
    this.untidyCase = untidyCase;
  }

  static Visit of(Dice dice, Person person, String address, Device device) {
    return new Visit(dice, Account.of(person), address, device, person.untidyCase());
  }

  static Visit of(Dice dice, Account account, String address, Device device) {
    return new Visit(dice, account, address, device, false);
  }

  Device device() {
    return device;
  }

  /** The head of a row of its own request. */
  RowHead head(long atMillis) {
    return head(atMillis, dice.uuid());
  }

  RowHead head(long atMillis, UUID correlation) {
    return new RowHead(dice.uuid(), atMillis, correlation, named(), clientIp(), device, session);
  }

  /** A row that the office suite on the web left for this person, from Microsoft's own address. */
  RowHead headThroughWebSuite(long atMillis) {
    String suite = dice.pick(PROVIDER_ADDRESSES) + dice.from(10, 99);
    return new RowHead(
        dice.uuid(), atMillis, dice.uuid(), named(), suite, Device.WEB_SUITE, session);
  }

  /** A row that the cloud left while it made a preview picture: noise, and marked as such. */
  RowHead headOfThumbnail(long atMillis) {
    String service = PROVIDER_ADDRESSES.get(0) + dice.from(10, 99);
    return new RowHead(
        dice.uuid(), atMillis, dice.uuid(), named(), service, Device.THUMBNAILER, session);
  }

  /** Programs do not agree on the letter case of a name. */
  private Account named() {
    if (!untidyCase || dice.chance(0.8)) {
      return account;
    }
    String name = account.userId();
    String other =
        dice.chance(0.5)
            ? name.toUpperCase(Locale.ROOT)
            : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return account.named(other);
  }

  /** The address in one of the forms that the real log has. */
  private String clientIp() {
    boolean v6 = address.indexOf(':') >= 0;
    double form = dice.uniform();
    if (form < 0.04) {
      return (v6 ? '[' + address + ']' : address) + ':' + dice.from(1025, 65_535);
    }
    return form < 0.055 && !v6 ? "::ffff:" + address : address;
  }
}
