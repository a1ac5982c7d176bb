package io.cordon.cli.fuzz;

import io.cordon.audit.JsonMutations;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Seeded damage to records of one line: that of {@link JsonMutations}, and parts of another record,
 * repeated elements, characters that do harm where they are shown, and UTF-8 that ends early.
 */
final class RecordMutations {
  private static final List<String> HARMFUL =
      List.of(
          "\\ud800",
          "\\udc00\\ud800",
          "\\u0000",
          "\\u001b[2J",
          "\\u009b31m",
          "\\u202e",
          "\\u2066",
          "\\r\\n",
          "\u202egnp.exe",
          "\u009b2J",
          "\u2028",
          "\u007f",
          "\udb40\udc41",
          "=HYPERLINK(1)",
          "../../../etc",
          "%00",
          "<script>");

  private static final byte[][] NOT_UTF_8 = {
    {(byte) 0xC3},
    {(byte) 0xE2, (byte) 0x82},
    {(byte) 0xF0, (byte) 0x9F, (byte) 0x99},
    {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
    {(byte) 0xFF, (byte) 0xFE},
    {(byte) 0xC0, (byte) 0x80}
  };

  private static final List<String> EVENT_IDS =
      List.of("\"Id\":\"", "\"event_id\":\"", "\"uniqueQualifier\":\"", "\"uid\":\"");

  private final List<byte[]> seeds;
  private final Random random;
  private final JsonMutations json;

  RecordMutations(List<byte[]> seeds, Random random) {
    this.seeds = seeds;
    this.random = random;
    this.json = new JsonMutations(random);
  }

  /** The next damaged record, without a line break. */
  byte[] next() {
    byte[] record = seed();
    byte[] damaged =
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> json.of(record);
          case 3, 4, 5, 6 -> harmful(record);
          case 7 -> spliced(record, seed());
          case 8 -> repeated(record);
          default -> withBytes(record, NOT_UTF_8[random.nextInt(NOT_UTF_8.length)]);
        };
    for (int i = 0; i < damaged.length; i++) {
      damaged[i] = damaged[i] == '\n' || damaged[i] == '\r' ? (byte) ' ' : damaged[i];
    }
    return damaged;
  }

  private byte[] seed() {
    byte[] record = seeds.get(random.nextInt(seeds.size()));
    return random.nextInt(4) == 0 ? record.clone() : withOtherId(record);
  }

  /** Or nearly all records would be duplicates. */
  private byte[] withOtherId(byte[] record) {
    byte[] number = Integer.toHexString(random.nextInt()).getBytes(StandardCharsets.US_ASCII);
    byte[] changed = record.clone();
    for (String key : EVENT_IDS) {
      int at = next(changed, 0, key);
      changed = at < 0 ? changed : inserted(changed, at + key.length(), number);
    }
    return changed;
  }

  /** Inside texts, so that most of the records remain readable: one to four times. */
  private byte[] harmful(byte[] record) {
    byte[] damaged = record;
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int quote = next(damaged, random.nextInt(damaged.length), "\":\"");
      String text = HARMFUL.get(random.nextInt(HARMFUL.size()));
      if (quote >= 0) {
        damaged = inserted(damaged, quote + 3, text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return damaged;
  }

  private byte[] withBytes(byte[] record, byte[] bytes) {
    return inserted(record, random.nextInt(record.length), bytes);
  }

  /** The beginning of one record and the end of another, at a comma of each if there is one. */
  private byte[] spliced(byte[] first, byte[] second) {
    int end = Math.max(0, next(first, random.nextInt(first.length), ","));
    int start = Math.max(0, next(second, random.nextInt(second.length), ","));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(first, 0, end);
    out.write(second, start, second.length - start);
    return out.toByteArray();
  }

  /** An array's elements up to fifty times. */
  private byte[] repeated(byte[] record) {
    int open = next(record, random.nextInt(record.length), "[");
    int close = open < 0 ? -1 : next(record, open, "]");
    if (close <= open + 1) {
      return json.of(record);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(record, 0, open + 1);
    for (int times = random.nextInt(50); times > 0; times--) {
      out.write(record, open + 1, close - open - 1);
      out.write(',');
    }
    out.write(record, open + 1, record.length - open - 1);
    return out.toByteArray();
  }

  private static byte[] inserted(byte[] record, int at, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(record, 0, at);
    out.writeBytes(bytes);
    out.write(record, at, record.length - at);
    return out.toByteArray();
  }

  private static int next(byte[] bytes, int from, String ascii) {
    for (int i = from; i + ascii.length() <= bytes.length; i++) {
      int matched = 0;
      while (matched < ascii.length() && bytes[i + matched] == ascii.charAt(matched)) {
        matched++;
      }
      if (matched == ascii.length()) {
        return i;
      }
    }
    return -1;
  }
}
