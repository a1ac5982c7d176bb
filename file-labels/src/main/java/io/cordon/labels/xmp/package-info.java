/** Labels in XMP, the metadata of PDFs and pictures. */
package io.cordon.labels.xmp;
