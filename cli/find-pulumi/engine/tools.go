//go:build tools

// Package engine pins the Pulumi CLI that cli/find-pulumi.ts builds where no released CLI can be had.
package engine

import _ "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"
