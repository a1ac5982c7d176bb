package io.cordon.audit.hostile;

import io.cordon.audit.AuditReader;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hostile message of the longest kind costs a small multiple of an ordinary one. */
class WorstShapesITCase {
  /** Some shapes are a little longer than asked for. */
  private static final int MARGIN_BYTES = 4096;

  private static WorstShapes shapes;

  @BeforeAll
  static void readOrdinaryRecords() {
    shapes = new WorstShapes(AuditReader.LENGTH_LIMIT_BYTES - MARGIN_BYTES);
  }

  static Set<String> names() {
    return WorstShapes.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void costsAMultipleOfOrdinaryRecords(String shape) {
    shapes.check(shape);
  }
}
