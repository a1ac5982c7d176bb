/** Labels of Office 97-2003 files and of encrypted documents: OLE compound files. */
package io.cordon.labels.compound;
