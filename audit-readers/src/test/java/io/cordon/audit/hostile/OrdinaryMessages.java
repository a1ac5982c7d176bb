package io.cordon.audit.hostile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.box.BoxSamples;
import io.cordon.audit.dropbox.DropboxSamples;
import io.cordon.audit.google.GoogleSamples;
import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.ocsf.OcsfSamples;
import java.util.List;
import java.util.stream.Stream;

/** Lists of ordinary records: what other messages of that size are compared with. */
final class OrdinaryMessages {
  private OrdinaryMessages() {}

  /** The records of all clouds in turn. */
  static byte[] ofSize(int size) {
    List<String> records =
        Stream.of(
                M365Samples.all(),
                BoxSamples.all(),
                DropboxSamples.all(),
                GoogleSamples.all(),
                OcsfSamples.all())
            .flatMap(List::stream)
            .map(ObjectNode::toString)
            .toList();
    return Shapes.list(size, "[%1]", i -> records.get(i % records.size()));
  }
}
