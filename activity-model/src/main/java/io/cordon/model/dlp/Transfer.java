package io.cordon.model.dlp;

/**
 * Where a file went when it left a computer.
 *
 * @param destination the domain, path, printer, medium or program; null when the record has none
 */
public record Transfer(DestinationKind kind, String destination) {

  /** The activity is no such transfer. */
  public static final Transfer NONE = new Transfer(DestinationKind.UNKNOWN, null);

  public Transfer {
    kind = kind == null ? DestinationKind.UNKNOWN : kind;
  }

  /** For people: "removable media SanDisk Ultra"; null when nothing is known. */
  public String caption() {
    if (kind == DestinationKind.UNKNOWN) {
      return destination;
    }
    String words = kind.word().replace('_', ' ');
    return destination == null ? words : words + ' ' + destination;
  }
}
