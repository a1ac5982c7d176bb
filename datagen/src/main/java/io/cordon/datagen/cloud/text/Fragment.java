package io.cordon.datagen.cloud.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;

/**
 * Members of a JSON object, or elements of a list, put together once and written often. They may
 * follow only what the generator has written itself.
 */
public final class Fragment {
  private final SerializedString raw;

  private Fragment(String raw) {
    this.raw = new SerializedString(raw);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The members as an object of its own. */
  public static String object(Builder members) {
    return '{' + members.raw.substring(Math.min(1, members.raw.length())) + '}';
  }

  public void write(JsonGenerator json) throws IOException {
    json.writeRaw(raw);
  }

  /** Adds members one by one. */
  public static final class Builder {
    private final StringBuilder raw = new StringBuilder(256);

    private Builder() {}

    /** Nothing where the value is null. */
    public Builder text(String name, String value) {
      return value == null ? this : member(name, quoted(value));
    }

    public Builder number(String name, long value) {
      return member(name, Long.toString(value));
    }

    public Builder flag(String name, boolean value) {
      return member(name, Boolean.toString(value));
    }

    /**
     * A member whose value is JSON already.
     *
     * @param json well-formed
     */
    public Builder member(String name, String json) {
      raw.append(',').append(quoted(name)).append(':').append(json);
      return this;
    }

    /**
     * An element of a list instead of a member.
     *
     * @param json well-formed
     */
    public Builder element(String json) {
      raw.append(',').append(json);
      return this;
    }

    private static String quoted(String text) {
      return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** The JSON object that has these members and no others. */
    public String object() {
      return raw.isEmpty() ? "{}" : '{' + raw.substring(1) + '}';
    }

    public Fragment build() {
      return new Fragment(raw.toString());
    }
  }
}
