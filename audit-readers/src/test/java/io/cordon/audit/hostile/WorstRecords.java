package io.cordon.audit.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Single records of each cloud in which every part can be combined with every other part. */
final class WorstRecords {
  private WorstRecords() {}

  static Map<String, IntFunction<byte[]>> all() {
    Map<String, IntFunction<byte[]>> shapes = new LinkedHashMap<>();
    WorstGoogleRecords.addTo(shapes);
    WorstDropboxRecords.addTo(shapes);
    WorstM365Records.addTo(shapes);
    WorstBoxRecords.addTo(shapes);
    WorstOcsfRecords.addTo(shapes);
    return shapes;
  }
}
