package io.cordon.audit;

import io.cordon.audit.box.BoxReader;
import io.cordon.audit.dropbox.DropboxReader;
import io.cordon.audit.google.GoogleReader;
import io.cordon.audit.m365.M365Reader;
import io.cordon.audit.m365.table.M365TableReader;
import io.cordon.audit.ocsf.OcsfReader;
import io.cordon.audit.record.NativeReader;
import java.util.List;

/**
 * All readers, in the order in which they check whether a record is theirs. A new cloud goes here.
 */
final class NativeReaders {
  static final List<NativeReader> ALL =
      List.of(
          new M365Reader(),
          new BoxReader(),
          new DropboxReader(),
          new GoogleReader(),
          new OcsfReader(),
          new M365TableReader());

  private NativeReaders() {}
}
