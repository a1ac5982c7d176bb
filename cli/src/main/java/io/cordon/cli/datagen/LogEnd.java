package io.cordon.cli.datagen;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the value of {@code --end}: the time at which the audit log ends. */
final class LogEnd implements ITypeConverter<Instant> {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  @Override
  public Instant convert(String text) {
    Instant end;
    try {
      end = Instant.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new TypeConversionException(
          "'" + text + "' is not an instant; write it as " + DatagenCommand.END);
    }
    if (end.isBefore(EARLIEST) || end.isAfter(LATEST)) {
      throw new TypeConversionException(
          "'" + text + "' is not between " + EARLIEST + " and " + LATEST);
    }
    return end;
  }
}
