namespace ActorGraph.Web.Hosting;

/// <summary>The log of the program, which is there before the web application is: opening a case may have something to say.</summary>
internal static partial class ProgramLog
{
    public static ILoggerFactory Create(IConfiguration configuration) =>
        LoggerFactory.Create(logging => logging.AddConfiguration(configuration.GetSection("Logging")).AddConsole());

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "There are no accounts, and ACTORGRAPH_INSECURE is set: everybody who reaches {Places} can read and change the case.")]
    public static partial void LogInsecure(this ILogger logger, string places);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The password of {Place} and all that is asked there travel in the clear. `Bolt:Certificate` names a certificate for TLS.")]
    public static partial void LogPasswordInTheClear(this ILogger logger, string place);
}
