/** Pages that load nothing, and text in them that is never read as HTML. */
package io.cordon.cli.html;
