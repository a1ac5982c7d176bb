package io.cordon.audit.hostile;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hostile megabyte costs a small multiple of an ordinary one. */
class WorstShapesTest {
  private static WorstShapes shapes;

  @BeforeAll
  static void readOrdinaryRecords() {
    shapes = new WorstShapes(1 << 20);
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
