/** What a page says of a run: figures and findings, before anything is drawn. */
package io.cordon.cli.detect.summary;
