/**
 * Reads CloudFormation and SAM templates as far as a local user pool needs them: its pools, app
 * clients, groups, resource servers, users and functions.
 */
@NullMarked
package io.github.cognitotriggers.local.template;

import org.jspecify.annotations.NullMarked;
