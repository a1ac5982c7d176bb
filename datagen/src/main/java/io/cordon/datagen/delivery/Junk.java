package io.cordon.datagen.delivery;

import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.model.identity.App;
import java.nio.charset.StandardCharsets;

/**
 * Lines in a log that no reader can read, as broken collectors leave them. Each gives exactly one
 * reject, and harms no line beside it.
 */
public final class Junk {
  private static final int LONGEST_BINARY = 120;

  private final long seed;
  private final double share;

  /**
   * @param share how many lines of junk come for each record; 0 for none
   */
  public Junk(long seed, double share) {
    this.seed = seed;
    this.share = share;
  }

  /** No junk at all. */
  public static Junk none() {
    return new Junk(0, 0);
  }

  private enum Kind {
    CUT_OFF,
    BINARY,
    BARE_TEXT,
    UNKNOWN_SHAPE,
    WRONG_TYPES,
    FAR_FUTURE
  }

  /** The line that follows a record, without its end; null for none. */
  public byte[] after(DueRecord record, RecordText text) {
    if (share <= 0 || record.again()) {
      return null;
    }
    Dice dice = Purpose.JUNK.dice(seed, record.act().key(), record.number());
    return dice.chance(share) ? line(dice, record.act().app(), text) : null;
  }

  private static byte[] line(Dice dice, App app, RecordText text) {
    Kind kind = Kind.values()[dice.below(Kind.values().length)];
    return switch (kind) {
      case CUT_OFF -> text.start(dice.from(text.length() / 3, text.length() - 2));
      case BINARY -> binary(dice);
      case BARE_TEXT -> utf8("collector restarted, offset " + dice.below(1 << 30));
      case UNKNOWN_SHAPE -> utf8("{\"heartbeat\":" + dice.below(1 << 30) + "}");
      case WRONG_TYPES -> utf8(record(app, dice.hex(8), "{\"no\":\"time\"}"));
      case FAR_FUTURE -> utf8(record(app, dice.hex(8), "\"9" + dice.from(100, 999) + LATER));
    };
  }

  private static final String LATER = "-01-01T00:00:00Z\"";

  /** High bytes only: no end of a line, no bracket, no valid UTF-8. */
  private static byte[] binary(Dice dice) {
    byte[] bytes = new byte[dice.from(20, LONGEST_BINARY)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0xF8 + dice.below(8));
    }
    return bytes;
  }

  /**
   * Just enough for the reader of the cloud to know that it is its own.
   *
   * @param time the value of the record's time, as JSON
   */
  private static String record(App app, String id, String time) {
    return switch (app) {
      case M365 ->
          "{\"Id\":\""
              + id
              + "\",\"RecordType\":6,\"CreationTime\":"
              + time
              + ",\"Operation\":\"FileAccessed\",\"Workload\":\"SharePoint\",\"UserId\":\"x\"}";
      case BOX ->
          "{\"type\":\"event\",\"event_id\":\""
              + id
              + "\",\"event_type\":\"DOWNLOAD\",\"created_at\":"
              + time
              + '}';
      case DROPBOX ->
          "{\"timestamp\":"
              + time
              + ",\"event_type\":{\".tag\":\"file_download\"},\"event_category\":{\".tag\":"
              + "\"file_operations\"},\"origin\":{\"access_method\":\""
              + id
              + "\"}}";
      case GOOGLE_WORKSPACE ->
          "{\"kind\":\"admin#reports#activity\",\"id\":{\"time\":"
              + time
              + ",\"uniqueQualifier\":\""
              + id
              + "\",\"applicationName\":\"drive\"},\"events\":[{\"type\":\"access\",\"name\":"
              + "\"download\"}]}";
      case UNKNOWN -> throw new IllegalArgumentException("no cloud: " + app);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
