/** normalize: native records as OCSF. */
package io.cordon.cli.normalize;
