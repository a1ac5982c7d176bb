package io.cordon.audit;

import io.cordon.audit.box.BoxReader;
import io.cordon.audit.dropbox.DropboxReader;
import io.cordon.audit.google.GoogleReader;
import io.cordon.audit.m365.M365Reader;
import java.util.List;

/** All readers, in the order in which they are asked whether a record is theirs. */
final class NativeReaders {
  static final List<NativeReader> ALL =
      List.of(new M365Reader(), new BoxReader(), new DropboxReader(), new GoogleReader());

  private NativeReaders() {}
}
