package io.cordon.labels.compound;

import static io.cordon.labels.compound.Office97Samples.compound;
import static io.cordon.labels.compound.Office97Samples.stream;

import io.cordon.labels.LabelSamples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;

/** Outlook messages with labels as a named property, or among the transport headers. */
public final class OutlookSamples {
  /** A string with a name, property set 0 of the message. */
  private static final int STRING_NAME = 1;

  private OutlookSamples() {}

  /** A message that Outlook wrote, with an attachment. */
  public static byte[] messageWith(Map<String, String> properties) {
    return compound(
        root -> {
          message(root);
          named(root, "other", "MSIP_Labels");
          text(root, "8001", LabelSamples.header(properties), StandardCharsets.UTF_16LE);
          attachment(root, "plan.docx");
        });
  }

  static void message(DirectoryEntry root) throws IOException {
    stream(root, "__properties_version1.0", new byte[32]);
    text(root, "001A", "IPM.Note", StandardCharsets.UTF_16LE);
  }

  static void text(DirectoryEntry storage, String property, String text, Charset charset)
      throws IOException {
    String type = charset.equals(StandardCharsets.UTF_16LE) ? "001F" : "001E";
    stream(storage, "__substg1.0_" + property + type, text.getBytes(charset));
  }

  static void attachment(DirectoryEntry root, String name) throws IOException {
    DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
    text(attachment, "3707", name, StandardCharsets.UTF_16LE);
  }

  /** The names of the properties 8000, 8001 and so on. */
  static void named(DirectoryEntry root, String... names) throws IOException {
    ByteBuffer entries = ByteBuffer.allocate(8 * names.length).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer texts = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < names.length; i++) {
      entries.putInt(texts.position());
      entries.putShort((short) ((3 << 1) | STRING_NAME)).putShort((short) i);
      byte[] text = names[i].getBytes(StandardCharsets.UTF_16LE);
      texts.putInt(text.length).put(text).position((texts.position() + 3) & ~3);
    }
    DirectoryEntry storage = root.createDirectory("__nameid_version1.0");
    stream(storage, "__substg1.0_00030102", entries.array());
    stream(storage, "__substg1.0_00040102", texts.array());
  }
}
