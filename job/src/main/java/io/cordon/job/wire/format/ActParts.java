package io.cordon.job.wire.format;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Contents;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Share;
import io.cordon.model.dlp.DestinationKind;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Label;
import java.io.IOException;
import java.util.List;

/** What only some acts have, such as a share's recipients: parts of {@link ActivityFormat}. */
final class ActParts {
  private ActParts() {}

  static void write(Share share, WireOutput out) {
    out.unsignedByte(
        bit(0, !share.recipients().isEmpty())
            | bit(1, share.linkId())
            | bit(2, share.permission()));
    Codes.AUDIENCES.write(share.audience(), out);
    if (!share.recipients().isEmpty()) {
      out.list(share.recipients(), ActParts::write);
    }
    out.textIfThere(share.linkId());
    out.textIfThere(share.permission());
  }

  static Share share(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    Audience audience = Codes.AUDIENCES.read(in);
    List<Recipient> recipients = has(parts, 0) ? in.list(ActParts::recipient) : List.of();
    String linkId = in.textIf(has(parts, 1));
    return new Share(audience, recipients, linkId, in.textIf(has(parts, 2)));
  }

  private static void write(Recipient recipient, WireOutput out) {
    out.unsignedByte(
        bit(0, recipient.name()) | bit(1, recipient.domain()) | bit(2, recipient.group()));
    Codes.AFFILIATIONS.write(recipient.affiliation(), out);
    out.textIfThere(recipient.name());
    out.textIfThere(recipient.domain());
  }

  private static Recipient recipient(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    Affiliation affiliation = Codes.AFFILIATIONS.read(in);
    String name = in.textIf(has(parts, 0));
    String domain = in.textIf(has(parts, 1));
    return new Recipient(name, domain, has(parts, 2), affiliation);
  }

  static void write(SettingChange setting, WireOutput out) {
    out.unsignedByte(bit(0, setting.name()) | bit(1, setting.before()) | bit(2, setting.value()));
    out.textIfThere(setting.name());
    out.textIfThere(setting.before());
    out.textIfThere(setting.value());
  }

  static SettingChange setting(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    return new SettingChange(
        in.textIf(has(parts, 0)), in.textIf(has(parts, 1)), in.textIf(has(parts, 2)));
  }

  static void write(Contents contents, WireOutput out) {
    out.signed(contents.count());
    FileParts.write(contents.label(), out);
    out.signed(contents.labelCount());
    out.texts(contents.names());
  }

  static Contents contents(WireInput in) throws IOException {
    long count = in.signed();
    Label label = FileParts.label(in);
    long labelCount = in.signed();
    return new Contents(count, label, labelCount, in.texts());
  }

  static void write(Transfer transfer, WireOutput out) {
    out.unsignedByte(bit(0, transfer.destination()));
    Codes.DESTINATION_KINDS.write(transfer.kind(), out);
    out.textIfThere(transfer.destination());
  }

  static Transfer transfer(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    DestinationKind kind = Codes.DESTINATION_KINDS.read(in);
    return new Transfer(kind, in.textIf(has(parts, 0)));
  }

  static void write(DlpRule rule, WireOutput out) {
    out.unsignedByte(bit(0, rule.policy()) | bit(1, rule.name()));
    out.textIfThere(rule.policy());
    out.textIfThere(rule.name());
  }

  static DlpRule dlpRule(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    return new DlpRule(in.textIf(has(parts, 0)), in.textIf(has(parts, 1)));
  }
}
