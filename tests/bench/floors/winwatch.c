/* Measuring tool of the Quaderno project, from its measuring kit. Kept as it was. */
/* winwatch REGEX TIMEOUT_S SETTLE_S -- COMMAND...   (DISPLAY set; no window manager needed)
   t_map  : first moment a viewable top-level window's title matches REGEX (event driven + 2 ms poll), from fork
   t_ready: first moment from which >= 99.5 % of the screen's 32x32 tiles keep their final look (16 ms sampling by MIT-SHM)
   then, SETTLE_S after the last change: memory of the command's process tree. WINSHOT=file.ppm writes the final screen. */
#define _GNU_SOURCE
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/Xatom.h>
#include <X11/extensions/XShm.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <sys/prctl.h>
#include <regex.h>
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>
#include <fcntl.h>
#include <time.h>
static double now(void){ struct timespec t; clock_gettime(CLOCK_MONOTONIC,&t); return t.tv_sec+t.tv_nsec*1e-9; }
static int ign(Display*d,XErrorEvent*e){ return 0; }
static Display*d; static Atom NWN,U8; static regex_t re;
static int match(Window w){ XWindowAttributes a; if(!XGetWindowAttributes(d,w,&a)||a.map_state!=IsViewable||a.width<200) return 0;
  Atom t; int f; unsigned long n,b; unsigned char*p=0; int ok=0; if(XGetWindowProperty(d,w,NWN,0,512,0,U8,&t,&f,&n,&b,&p)==0&&p){ ok=!regexec(&re,(char*)p,0,0,0); XFree(p);} 
  if(!ok){ char*s=0; if(XFetchName(d,w,&s)&&s){ ok=!regexec(&re,s,0,0,0); XFree(s);} } return ok; }
static int kids[4096],nk; static void tree(int root){ static int pp[65536][2]; int n=0; DIR*D=opendir("/proc"); struct dirent*e; while((e=readdir(D))) if(*e->d_name>='0'&&*e->d_name<='9'){ char b[64],s[600]; snprintf(b,64,"/proc/%s/stat",e->d_name); int f=open(b,O_RDONLY); if(f<0) continue; int k=read(f,s,599); close(f); if(k<=0) continue; s[k]=0; int q; char c; char*r=strrchr(s,')'); if(r&&sscanf(r+2,"%c %d",&c,&q)==2&&n<65536){ pp[n][0]=atoi(e->d_name); pp[n++][1]=q; } } closedir(D);
  nk=0; kids[nk++]=root; for(int i=0;i<nk;i++) for(int j=0;j<n;j++) if(pp[j][1]==kids[i]&&nk<4096) kids[nk++]=pp[j][0]; }
static long field(const char*p,const char*k){ FILE*f=fopen(p,"r"); char l[256]; long r=0; if(!f) return 0; while(fgets(l,256,f)) if(!strncmp(l,k,strlen(k))){ r=atol(l+strlen(k)); break; } fclose(f); return r; }
int main(int a,char**v){ for(int i=0;i<30&&!(d=XOpenDisplay(0));i++) usleep(100000); if(!d){ fputs("no display\n",stderr); return 2; } XSetErrorHandler(ign); regcomp(&re,v[1],REG_EXTENDED|REG_NOSUB); double TO=atof(v[2]),ST=atof(v[3]); NWN=XInternAtom(d,"_NET_WM_NAME",0); U8=XInternAtom(d,"UTF8_STRING",0);
  Window root=DefaultRootWindow(d); XSelectInput(d,root,SubstructureNotifyMask); int W=DisplayWidth(d,0),H=DisplayHeight(d,0);
  XShmSegmentInfo si; XImage*im=XShmCreateImage(d,DefaultVisual(d,0),DefaultDepth(d,0),ZPixmap,0,&si,W,H); si.shmid=shmget(IPC_PRIVATE,im->bytes_per_line*H,IPC_CREAT|0600); si.shmaddr=im->data=shmat(si.shmid,0,0); si.readOnly=0; XShmAttach(d,&si); XSync(d,0); shmctl(si.shmid,IPC_RMID,0);
  int tx=(W+31)/32,ty=(H+31)/32,nt=tx*ty; enum{MAXF=4000}; uint64_t*F=malloc((size_t)MAXF*nt*8); double*T=malloc(MAXF*8); int nf=0;
  prctl(PR_SET_CHILD_SUBREAPER,1,0,0,0); fflush(stdout); double t0=now(); int pid=fork(); if(!pid){ setsid(); int n=open("/dev/null",O_RDWR); dup2(n,0); const char*lg=getenv("WINLOG"); int o=lg?open(lg,O_WRONLY|O_CREAT|O_APPEND,0644):n; dup2(o,1); dup2(o,2); close(ConnectionNumber(d)); execvp(v[5],v+5); _exit(127); }
  Window ws[256]; int nw=0; double tm=0,tany=0; double lastchg=0,nextshot=0; int st; 
  for(;;){ double t=now()-t0; if(t>TO) break; while(XPending(d)){ XEvent e; XNextEvent(d,&e); if(e.type==MapNotify&&nw<256){ ws[nw++]=e.xmap.window; if(!tany) tany=now()-t0; } }
    if(!tm) for(int i=0;i<nw;i++) if(match(ws[i])){ tm=now()-t0; lastchg=tm; break; }
    if(t>=nextshot&&nf<MAXF&&nw){ nextshot=t+.016; XShmGetImage(d,root,im,0,0,AllPlanes); double ts=now()-t0; uint64_t*h=F+(size_t)nf*nt; memset(h,0,nt*8);
      for(int y=0;y<H;y++){ uint32_t*p=(uint32_t*)(im->data+(size_t)y*im->bytes_per_line); uint64_t*hr=h+(y/32)*tx; for(int x=0;x<W;x++){ uint64_t*q=hr+(x>>5); *q=(*q^(p[x]&0xffffff))*0x100000001b3ull; } }
      int ch=nf?0:nt; if(nf) for(int i=0;i<nt;i++) ch+=h[i]!=h[i-nt]; if(ch){ T[nf++]=ts; if(ch>4) lastchg=ts; } }
    if(tm&&t-lastchg>ST) break; usleep(2000); }
  double tr=0; if(nf){ uint64_t*L=F+(size_t)(nf-1)*nt; int k=nf-1; while(k>0){ int df=0; uint64_t*h=F+(size_t)(k-1)*nt; for(int i=0;i<nt;i++) df+=h[i]!=L[i]; if(df>nt*0.005) break; k--; } tr=T[k]; }
  tree(pid); { int self=getpid(); tree(self); } long rss=0,hwm=0,pss=0,mx=0; double cpu=0; for(int i=1;i<nk;i++){ char b[64]; snprintf(b,64,"/proc/%d/status",kids[i]); long r=field(b,"VmRSS:"); rss+=r; if(r>mx) mx=r; hwm+=field(b,"VmHWM:"); snprintf(b,64,"/proc/%d/smaps_rollup",kids[i]); pss+=field(b,"Pss:");
    snprintf(b,64,"/proc/%d/stat",kids[i]); FILE*f=fopen(b,"r"); if(f){ char s[600]; if(fgets(s,600,f)){ char*r2=strrchr(s,')'); long u=0,k2=0,cu=0,ck=0; sscanf(r2+2,"%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld %ld %ld",&u,&k2,&cu,&ck); cpu+=(u+k2+cu+ck)/(double)sysconf(_SC_CLK_TCK);} fclose(f);} }
  printf("map %.3f ready %.3f first %.3f cpu %.2f rss %ld hwm %ld pss %ld procs %d\n",tm,tr,tany,cpu,rss,hwm,pss,nk-1);
  const char*sh=getenv("WINSHOT"); if(sh){ XShmGetImage(d,root,im,0,0,AllPlanes); FILE*f=fopen(sh,"wb"); fprintf(f,"P6 %d %d 255\n",W,H); for(int y=0;y<H;y++){ uint32_t*p=(uint32_t*)(im->data+(size_t)y*im->bytes_per_line); for(int x=0;x<W;x++){ putc(p[x]>>16&255,f); putc(p[x]>>8&255,f); putc(p[x]&255,f);} } fclose(f); }
  for(int s=0;s<2;s++){ { int self=getpid(); tree(self); } for(int i=1;i<nk;i++) kill(kids[i],s?SIGKILL:SIGTERM); for(int k=0;k<(s?20:60);k++){ while(waitpid(-1,&st,WNOHANG)>0); tree(getpid()); if(nk<=1) break; usleep(50000);} }
  return tm?0:1; }
