using ActorGraph.Web.CommandLine;

return await CommandTree.RunAsync(args);
