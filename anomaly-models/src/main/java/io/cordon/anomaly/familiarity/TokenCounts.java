package io.cordon.anomaly.familiarity;

import io.cordon.anomaly.chance.ChanceState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which tokens one person, department or organisation was seen with and how often: what {@link
 * FamiliarityModel} has learned. Changed in place; 12 bytes a token and 12 beside.
 *
 * <p>Each token has the days or sessions in which it was seen, fading by halves, and the day when
 * it was last seen. All counts fade at the same pace, so they are kept as of one day, the latest
 * learned; a token whose count has faded below {@value #FORGOTTEN} is forgotten. Tokens are in
 * ascending order, so that equal histories are equal states.
 *
 * <p>Days are days since 1970.
 */
public final class TokenCounts {
  /** Seen once, ten half-lives ago. */
  static final double FORGOTTEN = 0x1p-10;

  /**
   * No day moves the state on by more, so that one wrong date does not wipe it: what comes after it
   * is late, and counts as much less as what was before it.
   */
  static final int MOST_DAYS_AT_ONCE = 400;

  private final double halfLifeDays;
  private int[] tokens;
  private float[] counts;
  private int[] days;
  private int size;
  private int updatedDay;
  private ChanceState novelty = ChanceState.NONE;

  /** Without tokens. */
  TokenCounts(double halfLifeDays) {
    this(halfLifeDays, new int[4], new float[4], new int[4]);
  }

  private TokenCounts(double halfLifeDays, int[] tokens, float[] counts, int[] days) {
    if (!(halfLifeDays > 0)) {
      throw new IllegalArgumentException("No half-life: " + halfLifeDays);
    }
    this.halfLifeDays = halfLifeDays;
    this.tokens = tokens;
    this.counts = counts;
    this.days = days;
  }

  /**
   * The state that has these parts; arrays are copied.
   *
   * @param halfLifeDays of the model
   * @param tokens in ascending order
   */
  public static TokenCounts of(
      double halfLifeDays,
      int updatedDay,
      ChanceState novelty,
      int[] tokens,
      float[] counts,
      int[] days) {
    if (counts.length != tokens.length || days.length != tokens.length) {
      throw new IllegalArgumentException(
          "Not as many: " + tokens.length + ", " + counts.length + ", " + days.length);
    }
    for (int i = 0; i < tokens.length; i++) {
      boolean ascends = i == 0 || tokens[i - 1] < tokens[i];
      if (!(ascends && counts[i] > 0 && counts[i] < Float.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("Token " + i + ": " + tokens[i] + ", " + counts[i]);
      }
    }
    TokenCounts state = new TokenCounts(halfLifeDays, tokens.clone(), counts.clone(), days.clone());
    state.size = tokens.length;
    state.updatedDay = updatedDay;
    state.novelty = novelty;
    return state;
  }

  public TokenCounts copy() {
    TokenCounts copy = new TokenCounts(halfLifeDays, tokens.clone(), counts.clone(), days.clone());
    copy.size = size;
    copy.updatedDay = updatedDay;
    copy.novelty = novelty;
    return copy;
  }

  public int size() {
    return size;
  }

  public int token(int i) {
    return tokens[i];
  }

  /** As of {@link #updatedDay()}. */
  public float count(int i) {
    return counts[i];
  }

  /** The latest on which it was seen. */
  public int day(int i) {
    return days[i];
  }

  /** The latest learned day, of which the counts are; 0 without tokens. */
  public int updatedDay() {
    return updatedDay;
  }

  /** How often a token was a new one. */
  public ChanceState novelty() {
    return novelty;
  }

  /** As of {@link #updatedDay()}. */
  public boolean contains(int token) {
    return indexOf(token) >= 0;
  }

  /** Its count as of {@link #updatedDay()}; 0 where it is unknown. */
  public float countOf(int token) {
    int index = indexOf(token);
    return index < 0 ? 0 : counts[index];
  }

  /** The sum of all counts as of that day; of an earlier day it is that of the latest. */
  public double total(int day) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += counts[i];
    }
    return sum * kept(day);
  }

  /** The token's index, else {@code -(insertion point) - 1}. */
  int indexOf(int token) {
    return Arrays.binarySearch(tokens, 0, size, token);
  }

  /** The share of the counts that is left on that day. */
  double kept(int day) {
    long later = Math.min(MOST_DAYS_AT_ONCE, (long) day - updatedDay);
    return size == 0 || later <= 0 ? 1 : Math.pow(2, -later / halfLifeDays);
  }

  /** What a token counts that was seen on that day: 1, and less the longer ago it is. */
  double weight(int day) {
    long late = size == 0 ? 0 : (long) updatedDay - day;
    return late <= 0 ? 1 : Math.pow(2, -late / halfLifeDays);
  }

  /** Fades to that day, and forgets what has faded away; an earlier day changes nothing. */
  void moveTo(int day) {
    if (size == 0) {
      updatedDay = day;
      return;
    }
    long later = Math.min(MOST_DAYS_AT_ONCE, (long) day - updatedDay);
    if (later <= 0) {
      return;
    }
    double kept = kept(day);
    int left = 0;
    for (int i = 0; i < size; i++) {
      float count = (float) (counts[i] * kept);
      if (count >= FORGOTTEN) {
        tokens[left] = tokens[i];
        counts[left] = count;
        days[left++] = days[i];
      }
    }
    size = left;
    updatedDay = left == 0 ? day : (int) (updatedDay + later);
  }

  void add(int index, double weight, int day) {
    counts[index] = (float) (counts[index] + weight);
    days[index] = Math.max(days[index], day);
  }

  /** Adds a new token; beyond the capacity the one with the smallest count makes room. */
  void insert(int token, double weight, int day, int capacity) {
    while (size >= capacity) {
      remove(leastUsed());
    }
    if (size == tokens.length) {
      int length = Math.min(capacity, 2 * size + 4);
      tokens = Arrays.copyOf(tokens, length);
      counts = Arrays.copyOf(counts, length);
      days = Arrays.copyOf(days, length);
    }
    int index = -indexOf(token) - 1;
    System.arraycopy(tokens, index, tokens, index + 1, size - index);
    System.arraycopy(counts, index, counts, index + 1, size - index);
    System.arraycopy(days, index, days, index + 1, size - index);
    tokens[index] = token;
    counts[index] = (float) weight;
    days[index] = day;
    size++;
  }

  /** Among equals, the longest unseen. */
  private int leastUsed() {
    int least = 0;
    for (int i = 1; i < size; i++) {
      boolean longerUnseen = counts[i] == counts[least] && days[i] < days[least];
      if (counts[i] < counts[least] || longerUnseen) {
        least = i;
      }
    }
    return least;
  }

  private void remove(int index) {
    int behind = size - index - 1;
    System.arraycopy(tokens, index + 1, tokens, index, behind);
    System.arraycopy(counts, index + 1, counts, index, behind);
    System.arraycopy(days, index + 1, days, index, behind);
    size--;
  }

  void novelty(ChanceState learned) {
    novelty = learned;
  }

  /** Ten bytes a token, exactly: what is read goes on as this would. */
  public void write(DataOutput out) throws IOException {
    out.writeShort(size);
    out.writeInt(updatedDay);
    novelty.write(out);
    for (int i = 0; i < size; i++) {
      out.writeInt(tokens[i]);
      out.writeFloat(counts[i]);
      out.writeShort(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, updatedDay - days[i])));
    }
  }

  /**
   * What {@link #write} wrote.
   *
   * @param halfLifeDays of the model
   */
  public static TokenCounts read(double halfLifeDays, DataInput in) throws IOException {
    int size = in.readUnsignedShort();
    int updatedDay = in.readInt();
    ChanceState novelty = ChanceState.read(in);
    int[] tokens = new int[size];
    float[] counts = new float[size];
    int[] days = new int[size];
    for (int i = 0; i < size; i++) {
      tokens[i] = in.readInt();
      counts[i] = in.readFloat();
      days[i] = updatedDay - in.readShort();
    }
    return of(halfLifeDays, updatedDay, novelty, tokens, counts, days);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenCounts that
        && size == that.size
        && updatedDay == that.updatedDay
        && novelty.equals(that.novelty)
        && Arrays.equals(tokens, 0, size, that.tokens, 0, size)
        && Arrays.equals(counts, 0, size, that.counts, 0, size)
        && Arrays.equals(days, 0, size, that.days, 0, size);
  }

  @Override
  public int hashCode() {
    int hash = 31 * updatedDay + novelty.hashCode();
    for (int i = 0; i < size; i++) {
      hash = 31 * (31 * hash + tokens[i]) + Float.hashCode(counts[i]);
    }
    return hash;
  }
}
