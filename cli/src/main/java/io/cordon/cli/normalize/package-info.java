/** normalize: converts native records to OCSF. */
package io.cordon.cli.normalize;
