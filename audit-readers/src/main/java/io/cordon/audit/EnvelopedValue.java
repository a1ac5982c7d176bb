package io.cordon.audit;

import io.cordon.audit.envelope.EnvelopePath;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.Reading;
import io.cordon.model.reject.Origin;

/** A value in a line or message, with its place within its envelopes. */
final class EnvelopedValue {
  final JsonIndex json;
  final int node;

  /** How many envelopes there are around it. */
  final int depth;

  final EnvelopePath path;
  private final byte[] original;

  /**
   * @param original the bytes that a reject keeps where they are not those of the node; else null
   */
  EnvelopedValue(JsonIndex json, int node, byte[] original, int depth, EnvelopePath path) {
    this.json = json;
    this.node = node;
    this.original = original;
    this.depth = depth;
    this.path = path;
  }

  byte[] bytes() {
    return original != null ? original : json.bytes(node);
  }

  EnvelopedValue inside(JsonIndex json, int node, EnvelopePath path) {
    return new EnvelopedValue(json, node, null, depth + 1, path);
  }

  /** The same value with its fields put together anew. */
  EnvelopedValue as(Fields fields) {
    return new EnvelopedValue(fields.json(), fields.object(), bytes(), depth + 1, path);
  }

  /** A reject that says where in its envelopes the value stood. */
  Reading rejected(Origin origin, String reason, String sentence, byte[] bytes) {
    String located = path.isRoot() ? sentence : "At " + path + ": " + sentence;
    return AuditReader.rejected(origin, reason, located, bytes);
  }
}
