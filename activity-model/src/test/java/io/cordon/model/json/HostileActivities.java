package io.cordon.model.json;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Contents;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.dlp.DestinationKind;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;
import io.cordon.model.policy.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random activities, any part of which may be absent, wrong or hostile; the same for one seed. */
final class HostileActivities {
  private static final String[] TEXTS = {
    "",
    " ",
    "plan.docx",
    "ana@example.com",
    "ana@example",
    "a b@example.com",
    "eve_gmail.com#ext#@contoso.example",
    "ana@example.com\n",
    "@",
    "null",
    "203.0.113.7",
    "203.0.113.7:443",
    "203.0.113.07",
    "256.1.1.1",
    "2001:db8::1",
    "::",
    "::ffff:203.0.113.7",
    "1:2:3:4:5:6:7::",
    "2001:db8:::1",
    "[2001:db8::1]:443",
    "fe80::1%eth0",
    "0000:0000:0000:0000:0000:ffff:255.255.255.255",
    "host-1.example.com",
    "-host",
    "../../etc/passwd",
    "\"},\"unmapped\":{\"label\":\"none\"",
    "\\u0000\\",
    "\u0000\u0007\t\r\n",
    "Übersicht 表 \uD83D\uDCC1.pdf",
    "\uD800 half a pair",
    "\u202Efdp.exe\u2028\u2029",
    "\u001b]0;owned\u0007\u009b2J\u2066a\u2069\u061c\uFEFF",
    "\uDC00\uD83D\uDE00\uD83D",
    "\uDB40\uDC41 a tag",
    "<script>alert(1)</script>",
    "..",
    "a.",
    ".hidden",
    "x".repeat(5_000)
  };

  private static final char[] HARMFUL =
      "\u001b\u007f\u009b\u0085\u200e\u200f\u2028\u202e\u2066\ud800\udc00\udb40\u00ad\\"
          .toCharArray();

  private final Random random;

  HostileActivities(long seed) {
    random = new Random(seed);
  }

  Activity next() {
    return Activity.builder(notNull(), Instant.ofEpochMilli(random.nextLong(1L << 42)))
        .eventIds(IntStream.range(0, random.nextInt(4)).mapToObj(i -> notNull()).toList())
        .correlationId(text())
        .arrived(Instant.ofEpochMilli(random.nextLong(1L << 42)))
        .app(one(App.values()))
        .tenant(text())
        .rawType(text())
        .verb(one(Verb.values()))
        .outcome(one(Outcome.values()))
        .actor(maybe(actor()))
        .file(maybe(file()))
        .share(maybe(share()))
        .labelChange(one(LabelChange.values()))
        .labelBefore(maybe(label()))
        .endpoint(maybe(endpoint()))
        .client(maybe(client()))
        .severity(maybe(one(Severity.values())))
        .setting(maybe(new SettingChange(text(), text(), text())))
        .contents(maybe(new Contents(1 + random.nextInt(9), label(), 1, List.of(some(text())))))
        .transfer(maybe(new Transfer(one(DestinationKind.values()), text())))
        .dlpRule(maybe(new DlpRule(text(), text())))
        .build();
  }

  List<Activity> some() {
    return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> next()).toList();
  }

  /** A hostile text or null. */
  String text() {
    return maybe(notNull());
  }

  String notNull() {
    return random.nextInt(8) == 0 ? codeUnits() : one(TEXTS);
  }

  /** Any characters and halves of characters, most of them harmful ones. */
  private String codeUnits() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(12); left > 0; left--) {
      boolean any = random.nextInt(3) == 0;
      text.append(any ? (char) random.nextInt(1 << 16) : HARMFUL[random.nextInt(HARMFUL.length)]);
    }
    return text.toString();
  }

  <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T maybe(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }

  private Actor actor() {
    return new Actor(
        one(ActorKind.values()),
        text(),
        text(),
        text(),
        one(Affiliation.values()),
        text(),
        random.nextBoolean(),
        one(Employment.values()),
        one(Population.values()),
        text());
  }

  private CloudFile file() {
    long sizeBytes = random.nextBoolean() ? -1 : random.nextLong();
    return CloudFile.builder()
        .id(text())
        .name(text())
        .path(text())
        .url(text())
        .kind(one(FileKind.values()))
        .owner(text())
        .sizeBytes(sizeBytes)
        .label(maybe(label()))
        .exposure(one(Exposure.values()))
        .exposedSince(maybe(Instant.EPOCH))
        .containers(IntStream.range(0, random.nextInt(3)).mapToObj(i -> some(text())).toList())
        .archive(text())
        .build();
  }

  private static String some(String text) {
    return text == null ? "" : text;
  }

  private Label label() {
    return new Label(text(), text(), random.nextInt(5) - 1);
  }

  private Share share() {
    List<Recipient> recipients =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(
                i -> new Recipient(text(), text(), random.nextBoolean(), one(Affiliation.values())))
            .toList();
    return new Share(one(Audience.values()), recipients, text(), text());
  }

  private Client client() {
    return new Client(text(), text(), text(), text(), text(), maybe(Instant.EPOCH));
  }

  private Endpoint endpoint() {
    return new Endpoint(text(), random.nextInt(200_000) - 60_000, text(), maybe(place()));
  }

  private Place place() {
    Double[] degrees = {null, 0.0, -33.9, 151.2, Double.NaN, Double.POSITIVE_INFINITY};
    return Place.builder()
        .network(text())
        .kind(one(NetworkKind.values()))
        .country(text(), one(CountrySource.values()))
        .city(text())
        .coordinates(one(degrees), one(degrees))
        .operator(random.nextInt(3), text())
        .build();
  }
}
