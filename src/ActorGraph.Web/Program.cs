using ActorGraph.Web.CommandLine;
using ActorGraph.Web.Hosting;

using var fileSizes = FileSizeSignal.Ignore();
return await CommandTree.RunAsync(args);
